package press.broadsheet.trace;

import press.broadsheet.image.Shape;
import press.broadsheet.model.Scope;
import press.broadsheet.source.Root;

/**
 * What an output read, in the words of those who make the paper.
 *
 * @param group under which heading it is told
 * @param words what it is; {@code … changed} makes a sentence of it
 */
public record FactWords(Group group, String words) {
    /** The headings under which the facts of an output are told, in their order. */
    public enum Group {
        /** What single stories say. */
        STORIES,
        /** Which stories there are, and in which order. */
        LISTS,
        /** Names and details of sections, tags, series, places, authors and plain pages. */
        NAMES,
        /** Lines of {@code site.yaml}. */
        SETTINGS,
        /** Templates, looked for or found. */
        TEMPLATES,
        /** Lines of the message files. */
        WORDS,
        /** Pictures and other files. */
        PICTURES,
        /** Values of data files. */
        DATA,
        /** The clock, and which addresses the site has. */
        REST
    }

    /** The words for a fact. */
    public static FactWords of(Fact<?> fact) {
        if (fact instanceof StoryFact.StoryCard card) {
            return story("what lists show of " + slug(card.path()));
        } else if (fact instanceof StoryFact.StoryDetail detail) {
            return story("the details of " + slug(detail.path()));
        } else if (fact instanceof StoryFact.CoverageOf coverage) {
            return story("the entries and key points of " + slug(coverage.path()));
        } else if (fact instanceof StoryFact.LatestUpdates latest) {
            return story("the newest entries of " + slug(latest.path()));
        } else if (fact instanceof StoryFact.LastChange change) {
            return story("the last change of " + slug(change.path()));
        } else if (fact instanceof StoryFact.BodyText body) {
            return story("the text of " + slug(body.path()));
        } else if (fact instanceof StoryFact.BodyLine line) {
            return story("the line on which the text of " + slug(line.path()) + " begins");
        } else if (fact instanceof StoryFact.RouteOf route) {
            return story("the address of " + slug(route.path()));
        } else if (fact instanceof StoryFact.VersionsOf versions) {
            return story("the versions of " + slug(versions.path()));
        } else if (fact instanceof StoryFact.PageVersionsOf versions) {
            return story("the versions of " + versions.path());
        } else if (fact instanceof StoryFact.StoriesBySlug named) {
            return story("which stories are called " + named.slug());
        } else if (fact instanceof StoryFact.ExpiredTitle expired) {
            return story("the title of " + slug(expired.path()) + ", which has expired");
        } else if (fact instanceof StoryFact.WithdrawnNote withdrawn) {
            return story("the note in the place of " + slug(withdrawn.path()));
        } else if (fact instanceof SiteFact.SettingOf setting) {
            return new FactWords(Group.SETTINGS, "setting " + setting.name());
        } else if (fact instanceof FileFact.TemplateText template) {
            return new FactWords(Group.TEMPLATES, "template " + template.name());
        } else if (fact instanceof SiteFact.MessageOf message) {
            return new FactWords(Group.WORDS, "word " + message.key() + " (" + message.language() + ')');
        } else if (fact instanceof FileFact.DataAt data) {
            String place = data.steps().isEmpty() ? "" : ": " + String.join(".", data.steps());
            return new FactWords(Group.DATA, "data " + data.file() + place);
        } else if (fact instanceof FileFact.DataFiles) {
            return new FactWords(Group.DATA, "the names of the data files");
        }
        return list(fact);
    }

    private static FactWords list(Fact<?> fact) {
        if (fact instanceof ListFact.Newest newest) {
            return list("newest(" + scope(newest.scope()) + ", " + newest.count() + ')');
        } else if (fact instanceof ListFact.SliceOf slice) {
            return list("list(" + scope(slice.scope()) + ", " + page(slice.number()) + ')');
        } else if (fact instanceof ListFact.AllOf all) {
            return list("all(" + scope(all.scope()) + ')');
        } else if (fact instanceof ListFact.CountOf count) {
            return list("count(" + scope(count.scope()) + ')');
        } else if (fact instanceof ListFact.FrontOf front) {
            return list("front(" + scope(front.scope()) + ')');
        } else if (fact instanceof ListFact.PartsOf parts) {
            return list("parts(" + scope(parts.series()) + ')');
        } else if (fact instanceof ListFact.PartsNear parts) {
            return list("parts(series " + parts.series() + ", " + slug(parts.story()) + ')');
        } else if (fact instanceof StoryFact.RelatedTo related) {
            return list("related(" + slug(related.path()) + ", " + related.count() + ')');
        } else if (fact instanceof StoryFact.NeighboursOf neighbours) {
            return list("neighbours(" + slug(neighbours.path()) + ')');
        } else if (fact instanceof ListFact.NewsWindow window) {
            return list("the stories of the last two days" + in(window.edition()));
        } else if (fact instanceof ListFact.CorrectionsOn corrections) {
            return list("corrections(" + page(corrections.number()) + ')' + in(corrections.edition()));
        } else if (fact instanceof ListFact.NewestCorrections corrections) {
            return list("newest corrections(" + corrections.count() + ')' + in(corrections.edition()));
        } else if (fact instanceof ListFact.Withdrawals taken) {
            return list("the stories that were taken back" + in(taken.edition()));
        } else if (fact instanceof ListFact.IssueOf issue) {
            return list("issue(newsletter " + issue.newsletter() + ", " + issue.day() + ')');
        } else if (fact instanceof ListFact.IssuesOn issues) {
            return list("issues(newsletter " + issues.newsletter() + ", " + page(issues.number()) + ')');
        } else if (fact instanceof ListFact.NewestIssues issues) {
            return list("newest issues(newsletter " + issues.newsletter() + ", " + issues.count() + ')');
        } else if (fact instanceof ListFact.Months months) {
            return list("the months that have stories" + in(months.edition()));
        } else if (fact instanceof ListFact.MonthRun run) {
            return list("all(" + run.month() + ", part " + run.part() + ')' + in(run.edition()));
        } else if (fact instanceof ListFact.MonthChanged month) {
            return list("the last change of any story of " + month.month() + in(month.edition()));
        }
        return name(fact);
    }

    private static FactWords name(Fact<?> fact) {
        if (fact instanceof NameFact.TermIds ids) {
            return name("which " + plural(ids.kind()) + " there are" + in(ids.edition()));
        } else if (fact instanceof NameFact.TermOf term) {
            return name("the name of " + scope(new Scope(term.kind(), term.id(), term.edition())));
        } else if (fact instanceof NameFact.TermAbout term) {
            return name("the details of " + scope(new Scope(term.kind(), term.id(), term.edition())));
        } else if (fact instanceof NameFact.AuthorOf author) {
            return name("the byline of author " + author.id() + in(author.edition()));
        } else if (fact instanceof NameFact.AuthorAbout author) {
            return name("the details of author " + author.id() + in(author.edition()));
        } else if (fact instanceof StoryFact.PageOf page) {
            return name("the head of " + page.path());
        } else if (fact instanceof SearchFact<?> search) {
            return list(search(search));
        }
        return file(fact);
    }

    private static String search(SearchFact<?> fact) {
        if (fact instanceof SearchFact.SearchWords words) {
            return "the words of stories of " + words.segment().name()
                    + in(words.segment().edition()) + " (" + words.bucket() + " of "
                    + words.segment().buckets() + ')';
        }
        if (fact instanceof SearchFact.SearchRun run) {
            return "stories of " + run.segment().name() + in(run.segment().edition()) + " (run " + run.run() + ')';
        }
        return "the segments of the search index"
                + in(fact instanceof SearchFact.SearchSegments segments ? segments.edition() : "");
    }

    private static FactWords file(Fact<?> fact) {
        if (fact instanceof FileFact.MediaOf media) {
            return picture("picture " + media.path());
        } else if (fact instanceof FileFact.MediaAddress address) {
            return picture("the address of " + address.path());
        } else if (fact instanceof FileFact.MediaLength length) {
            return picture("the length of " + length.path());
        } else if (fact instanceof FileFact.CopiesOf copies) {
            return picture("the copies of " + copies.path() + copies(copies));
        } else if (fact instanceof FileFact.CopyLength length) {
            return picture("the length of a copy of " + length.path() + " of width "
                    + length.copy().width());
        } else if (fact instanceof FileFact.FileBytes bytes) {
            return picture((bytes.root() == Root.STATIC ? "static file " : "file ") + bytes.path());
        } else if (fact instanceof FileFact.AssetAddress asset) {
            return picture("static file " + asset.path());
        } else if (fact instanceof FileFact.FingerprintedAddresses) {
            return picture("the addresses of style sheets, scripts and fonts");
        } else if (fact instanceof SiteFact.Now) {
            return rest("the instant of the build");
        } else if (fact instanceof SiteFact.Today) {
            return rest("the day of the build");
        } else if (fact instanceof SiteFact.ThisYear) {
            return rest("the year of the build");
        } else if (fact instanceof SiteFact.Planned planned) {
            return rest("whether there is anything at " + planned.address());
        } else if (fact instanceof SiteFact.EditionsOf page) {
            return rest("which editions have " + page.address());
        } else if (fact instanceof SiteFact.NewsSitemaps) {
            return rest("which news sitemaps there are");
        } else if (fact instanceof SiteFact.PageAddresses) {
            return rest("the addresses of pages");
        } else if (fact instanceof SiteFact.Sitemaps) {
            return rest("which sitemaps there are");
        } else if (fact instanceof SiteFact.Aliases) {
            return rest("old addresses and where they lead");
        } else if (fact instanceof SiteFact.GoneAddresses) {
            return rest("addresses that are gone for good");
        }
        throw new IllegalArgumentException("no words for " + fact);
    }

    private static String copies(FileFact.CopiesOf copies) {
        String shape =
                copies.shape() == Shape.WHOLE ? "" : " cut to " + copies.shape().label();
        return shape
                + switch (copies.use()) {
                    case PAGE -> "";
                    case SMALL -> " for small places";
                    case SHARED -> " for sharing";
                };
    }

    private static FactWords story(String words) {
        return new FactWords(Group.STORIES, words);
    }

    private static FactWords list(String words) {
        return new FactWords(Group.LISTS, words);
    }

    private static FactWords name(String words) {
        return new FactWords(Group.NAMES, words);
    }

    private static FactWords picture(String words) {
        return new FactWords(Group.PICTURES, words);
    }

    private static FactWords rest(String words) {
        return new FactWords(Group.REST, words);
    }

    /** A story's file without its folders and ending, which is its slug as a rule; other files by their path. */
    public static String slug(String path) {
        boolean story = path.startsWith("articles/") && path.endsWith(".md");
        return story ? path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length()) : path;
    }

    /** A page of a list: 0 is its front. */
    private static String page(int number) {
        return number == 0 ? "front" : "page " + number;
    }

    private static String in(String edition) {
        return edition.isEmpty() ? "" : " in " + edition.substring(1);
    }

    private static String scope(Scope scope) {
        return of(scope) + in(scope.edition());
    }

    private static String of(Scope scope) {
        return switch (scope.kind()) {
            case ALL -> "all stories";
            case CORRECTED -> "corrected stories";
            case SECTION, YEAR, MONTH -> scope.id();
            case TAG -> "tag " + scope.id();
            case SERIES -> "series " + scope.id();
            case PLACE -> "place " + scope.id();
            case AUTHOR -> "author " + scope.id();
            case VERSIONS -> "versions of " + scope.id();
        };
    }

    private static String plural(Scope.Kind kind) {
        return switch (kind) {
            case SECTION -> "sections";
            case TAG -> "tags";
            case SERIES -> "series";
            case PLACE -> "places";
            case AUTHOR -> "authors";
            case ALL, CORRECTED, YEAR, MONTH, VERSIONS -> "stories";
        };
    }
}
