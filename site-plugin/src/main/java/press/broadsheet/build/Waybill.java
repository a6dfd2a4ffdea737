package press.broadsheet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadsheet.model.Article;
import press.broadsheet.plan.Output;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/**
 * What a finished site is to those who bring it elsewhere. A build leaves it beside its receipt, so that nobody has to
 * assemble a site of which the receipt says that it is as it was.
 *
 * @param files all finished files, in no order
 * @param stories all stories that readers know of, in no order
 */
record Waybill(List<Handover.File> files, List<Handover.Story> stories) {
    private static final int FORMAT = 1;

    /** What a build has made. */
    static Waybill of(Blueprint blueprint, Map<String, Trace> traces) {
        List<Handover.File> files = new ArrayList<>(traces.size());
        traces.forEach((path, trace) ->
                files.add(new Handover.File(path, trace.bytes(), trace.stamp(), FileKind.of(path, blueprint.plan()))));
        return new Waybill(files, stories(blueprint));
    }

    private static List<Handover.Story> stories(Blueprint blueprint) {
        List<Handover.Story> stories = new ArrayList<>();
        for (Output output : blueprint.plan().outputs()) {
            if (output instanceof Output.ArticlePage page) {
                blueprint
                        .site()
                        .article(page.article())
                        .ifPresent(article -> stories.add(story(page.address(), article, StoryState.LIVE)));
            }
        }
        blueprint.site().expired().forEach(each -> stories.add(story(each.address(), each, StoryState.EXPIRED)));
        blueprint.site().withdrawn().forEach(each -> stories.add(story(each.address(), each, StoryState.WITHDRAWN)));
        return stories;
    }

    private static Handover.Story story(String address, Article article, StoryState state) {
        return new Handover.Story(
                address,
                article.head().title(),
                state,
                article.entry().file().digest().shortHex());
    }

    private static SealedFile file(BuildRequest request) {
        return new SealedFile(
                request.state().resolve("waybill"),
                new DigestBuilder().add("waybill").add(FORMAT).build());
    }

    /** Leaves it for those who publish what a receipt is of. */
    void save(BuildRequest request, Receipt receipt) {
        file(request).save(out -> write(receipt.digest(), out));
    }

    private void write(Digest receipt, BinaryWriter out) {
        out.digest(receipt);
        out.number(files.size());
        files.forEach(file -> {
            out.text(file.path());
            out.digest(file.digest());
            out.longNumber(file.stamp().size());
            out.longNumber(file.stamp().modified());
            out.number(file.kind().letter());
        });
        out.number(stories.size());
        stories.forEach(story -> {
            out.text(story.address());
            out.text(story.title());
            out.text(story.state().name());
            out.text(story.digest());
        });
    }

    /** What the build of a receipt left, if it is there. */
    static Optional<Waybill> load(BuildRequest request, Receipt receipt) {
        return file(request).open(in -> read(receipt.digest(), in)).content().flatMap(found -> found);
    }

    private static Optional<Waybill> read(Digest receipt, BinaryReader in) {
        if (!in.digest().equals(receipt)) {
            return Optional.empty();
        }
        List<Handover.File> files = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            files.add(new Handover.File(
                    in.text(), in.digest(), new FileStamp(in.longNumber(), in.longNumber()), FileKind.of((char)
                            in.numberBelow(Character.MAX_VALUE))));
        }
        List<Handover.Story> stories = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            stories.add(new Handover.Story(in.text(), in.text(), StoryState.valueOf(in.text()), in.text()));
        }
        return Optional.of(new Waybill(files, stories));
    }
}
