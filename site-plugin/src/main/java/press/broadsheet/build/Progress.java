package press.broadsheet.build;

/** Is told how far a build is, from any of its threads. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void begin(int outputs) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
    };

    /** So many outputs are looked at now. */
    void begin(int outputs);

    /** One of them is done. */
    void step();

    /** All of them are done. */
    void end();
}
