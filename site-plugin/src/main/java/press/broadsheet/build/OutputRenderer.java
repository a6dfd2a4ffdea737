package press.broadsheet.build;

import press.broadsheet.feed.MachineFiles;
import press.broadsheet.plan.Output;
import press.broadsheet.render.PageRenderer;
import press.broadsheet.render.TemplateEngine;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileFact;
import press.broadsheet.view.Desk;

/** Sends each output to those who make its kind. */
final class OutputRenderer {
    private final SourceTree sources;
    private final PageRenderer pages;
    private final MachineFiles machineFiles = new MachineFiles();

    OutputRenderer(SourceTree sources) {
        this.sources = sources;
        this.pages = new PageRenderer(new TemplateEngine(sources));
    }

    byte[] render(Output output, Desk desk) {
        if (output instanceof Output.Copy copy) {
            desk.read(new FileFact.FileBytes(copy.root(), copy.source()));
            return sources.read(sources.find(copy.root(), copy.source()).orElseThrow());
        }
        return MachineFiles.handles(output) ? machineFiles.render(output, desk) : pages.render(output, desk);
    }
}
