package press.broadsheet.trace;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Version;

/**
 * Something to be known of the site as a whole: its settings, its words, its clock, its addresses.
 *
 * @param <T> the type of the answer
 */
public sealed interface SiteFact<T> extends Fact<T> {
    /** One component of the settings. */
    record SettingOf(String name) implements SiteFact<Object> {
        @Override
        public Object answer(Inputs inputs) {
            return inputs.setting(name);
        }
    }

    /** One line of a message file. */
    record MessageOf(String language, String key) implements SiteFact<Optional<String>> {
        @Override
        public Optional<String> answer(Inputs inputs) {
            return inputs.messages().find(language, key);
        }
    }

    /** The instant of the build in the site's zone. */
    record Now() implements SiteFact<OffsetDateTime> {
        @Override
        public OffsetDateTime answer(Inputs inputs) {
            return inputs.now();
        }
    }

    /** The year of the build in the site's zone. */
    record ThisYear() implements SiteFact<Integer> {
        @Override
        public Integer answer(Inputs inputs) {
            return inputs.now().getYear();
        }
    }

    /** The day of the build in the site's zone, {@code 2026-11-23}. */
    record Today() implements SiteFact<String> {
        @Override
        public String answer(Inputs inputs) {
            return inputs.now().toLocalDate().toString();
        }
    }

    /** Whether the plan has an output at an address. */
    record Planned(String address) implements SiteFact<Boolean> {
        @Override
        public Boolean answer(Inputs inputs) {
            return inputs.plan().served(address).isPresent();
        }
    }

    /** The same page in every edition that has it, such as the fronts of a section, by the address of one of them. */
    record EditionsOf(String address) implements SiteFact<List<Version>> {
        @Override
        public List<Version> answer(Inputs inputs) {
            return inputs.editionsOf(address);
        }
    }

    /** The news sitemaps of all editions that have stories, the main one first. */
    record NewsSitemaps() implements SiteFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.plan().newsSitemaps();
        }
    }

    /** Addresses of a run of the indexable pages of an edition that are not stories. */
    record PageAddresses(String edition, int part) implements SiteFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.pageAddresses(edition, part);
        }
    }

    /** Addresses of all sitemaps but the index and the news sitemap. */
    record Sitemaps() implements SiteFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.plan().sitemaps();
        }
    }

    /** All aliases, sorted: old address, new address. */
    record Aliases() implements SiteFact<List<Alias>> {
        @Override
        public List<Alias> answer(Inputs inputs) {
            return inputs.aliases();
        }
    }

    /** Addresses of stories that are gone for good, sorted. */
    record GoneAddresses() implements SiteFact<List<String>> {
        @Override
        public List<String> answer(Inputs inputs) {
            return inputs.site().gone();
        }
    }
}
