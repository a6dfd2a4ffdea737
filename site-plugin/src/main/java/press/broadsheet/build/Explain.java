package press.broadsheet.build;

/** Which outputs' reasons for being rendered, or not, a build's report tells. */
public sealed interface Explain {
    /** Whether the reason of the output at this path is told. */
    boolean covers(String outputPath);

    /** What {@code -Dbroadsheet.explain} asks for: empty or {@code false}, {@code true}, or an address on the site. */
    static Explain of(String parameter) {
        return switch (parameter.strip()) {
            case "", "false" -> new None();
            case "true" -> new All();
            default -> new One(parameter.strip());
        };
    }

    /** Nothing is told. */
    record None() implements Explain {
        @Override
        public boolean covers(String outputPath) {
            return false;
        }
    }

    /** Every output's reason is told. */
    record All() implements Explain {
        @Override
        public boolean covers(String outputPath) {
            return true;
        }
    }

    /**
     * One output's reason is told.
     *
     * @param address its path below the output folder, or its address on the site ({@code /world/}), with or without
     *     the first slash
     */
    record One(String address) implements Explain {
        @Override
        public boolean covers(String outputPath) {
            String path = address.startsWith("/") ? address.substring(1) : address;
            if (path.isEmpty() || path.endsWith("/")) {
                return outputPath.equals(path + "index.html");
            }
            return outputPath.equals(path) || outputPath.equals(path + "/index.html");
        }
    }
}
