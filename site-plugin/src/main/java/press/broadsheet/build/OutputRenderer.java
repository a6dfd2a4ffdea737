package press.broadsheet.build;

import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.feed.MachineFiles;
import press.broadsheet.image.Darkroom;
import press.broadsheet.image.SvgSieve;
import press.broadsheet.plan.Output;
import press.broadsheet.render.PageRenderer;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Inputs;
import press.broadsheet.trace.SearchFact;
import press.broadsheet.view.Desk;

/** Sends each output to those who make its kind. */
final class OutputRenderer {
    private final Inputs inputs;
    private final SourceTree sources;
    private final Darkroom darkroom;
    private final PageRenderer pages;
    private final MachineFiles machineFiles = new MachineFiles();

    OutputRenderer(Blueprint blueprint) {
        this.inputs = blueprint.facts().inputs();
        this.sources = inputs.sources();
        this.darkroom = blueprint.darkroom();
        this.pages = new PageRenderer(blueprint.engine());
    }

    byte[] render(Output output, Desk desk) {
        if (output instanceof Output.Copy copy) {
            desk.read(new FileFact.FileBytes(copy.root(), copy.source()));
            SourceFile file = sources.find(copy.root(), copy.source()).orElseThrow();
            byte[] bytes = sources.read(file);
            boolean drawing = copy.root() == Root.CONTENT && file.extension().equals("svg");
            return drawing ? sifted(file, bytes, desk) : bytes;
        }
        if (output instanceof Output.Derivative derivative) {
            desk.read(new FileFact.FileBytes(Root.CONTENT, derivative.source()));
            return darkroom.print(inputs.media().order(derivative.source(), derivative.made()));
        }
        if (output instanceof Output.SearchShard shard) {
            desk.read(new SearchFact.SearchWords(shard.segment(), shard.bucket()));
            return inputs.search().take(shard.segment(), shard.bucket());
        }
        return MachineFiles.handles(output) ? machineFiles.render(output, desk) : pages.render(output, desk);
    }

    private static byte[] sifted(SourceFile file, byte[] bytes, Desk desk) {
        SvgSieve.Sifted sifted = SvgSieve.sift(bytes);
        boolean broken = sifted.bytes().length == 0;
        if (!broken && !sifted.removed().isEmpty()) {
            desk.diagnostics()
                    .report(
                            Code.UNSAFE_PICTURE,
                            Position.ofFile(file.shown()),
                            "the drawing held what no picture may hold: " + String.join(", ", sifted.removed()),
                            "nothing, if it looks right without; else save it as a plain SVG");
        }
        return sifted.bytes();
    }
}
