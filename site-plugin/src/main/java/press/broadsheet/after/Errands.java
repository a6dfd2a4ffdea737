package press.broadsheet.after;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import press.broadsheet.source.AtOnce;

/** Tells all who are to be told. Whatever fails is a warning and is remembered: what was published stays published. */
public final class Errands {
    private static final int AT_ONCE = 4;

    private final List<Errand> errands;
    private final Wire wire;

    Errands(List<Errand> errands, Wire wire) {
        this.errands = List.copyOf(errands);
        this.wire = wire;
    }

    /** Where people are told what came of it. */
    public interface Ear {
        /** Tells what went well. */
        void told(String line);

        /** Tells what did not. */
        void failed(String line);

        /** One that hands lines on. */
        static Ear of(Consumer<String> told, Consumer<String> failed) {
            return new Ear() {
                @Override
                public void told(String line) {
                    told.accept(line);
                }

                @Override
                public void failed(String line) {
                    failed.accept(line);
                }
            };
        }
    }

    /** Whether there is anybody to tell. */
    public boolean isEmpty() {
        return errands.isEmpty();
    }

    /**
     * Tells of a publish, and what earlier runs could not tell.
     *
     * @param unsent what that is
     * @return what could not be told now
     */
    public Unsent run(Delivery delivery, Unsent unsent, Ear ear) {
        Unsent next = new Unsent();
        for (Errand errand : errands) {
            Set<String> items = new LinkedHashSet<>(unsent.of(errand.id()));
            if (!delivery.isEmpty()) {
                items.addAll(errand.items(delivery));
            }
            if (!items.isEmpty()) {
                List<String> left = run(errand, List.copyOf(items), ear);
                List<String> lost = next.remember(errand.id(), left, unsent);
                if (!lost.isEmpty()) {
                    ear.failed("Gave up telling " + errand.shown() + " of " + errand.counted(lost.size()) + " after "
                            + Unsent.RUNS + " runs; do it by hand");
                }
            }
        }
        return next;
    }

    /** What could not be told. */
    private List<String> run(Errand errand, List<String> items, Ear ear) {
        Errand.Plan plan = errand.plan(items);
        plan.notes().forEach(ear::told);
        Set<String> told = Collections.synchronizedSet(new HashSet<>());
        First failure = new First();
        First end = new First();
        try {
            var unused = AtOnce.map("broadsheet-after", AT_ONCE, plan.letters(), letter -> {
                if (end.get().isEmpty()) {
                    send(errand, letter, told, failure, end);
                }
                return letter;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.set("it was interrupted");
        }
        List<String> left = items.stream().filter(item -> !told.contains(item)).toList();
        if (!told.isEmpty()) {
            ear.told("Told " + errand.shown() + " of " + errand.counted(items.size() - left.size()));
        }
        if (!failure.get().isEmpty()) {
            ear.failed("Could not tell " + errand.shown() + " of " + errand.counted(left.size()) + ": " + failure.get()
                    + ". What was published is so; the next run tells it again");
        }
        return left;
    }

    private void send(Errand errand, Errand.Letter letter, Set<String> told, First failure, First end) {
        Wire.Answer answer = wire.ask(letter.call());
        String refusal = answer.good() ? errand.refusal(answer.words()).orElse("") : answer.told();
        if (refusal.isEmpty()) {
            told.addAll(letter.items());
            return;
        }
        boolean ofThis = !answer.good() && !answer.passing() && answer.status() != 401 && answer.status() != 403;
        if (ofThis && !letter.parts().isEmpty()) {
            for (Errand.Letter part : letter.parts()) {
                if (end.get().isEmpty()) {
                    send(errand, part, told, failure, end);
                }
            }
            return;
        }
        failure.set(refusal);
        if (!ofThis || letter.items().isEmpty()) {
            end.set(refusal);
        }
    }

    /** The first of what several threads say. */
    private static final class First {
        private String text = "";

        synchronized void set(String said) {
            if (text.isEmpty()) {
                text = said;
            }
        }

        synchronized String get() {
            return text;
        }
    }
}
