package press.broadsheet.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;
import press.broadsheet.view.Html;

/** Template values as arguments of functions. */
final class Unwrap {
    private Unwrap() {}

    static Object of(@Nullable TemplateModel model) throws TemplateModelException {
        if (model instanceof ViewModel view) {
            return view.view();
        }
        if (model instanceof TemplateHTMLOutputModel html) {
            return new Html(HTMLOutputFormat.INSTANCE.getMarkupString(html));
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (model instanceof TemplateBooleanModel truth) {
            return truth.getAsBoolean();
        }
        String kind = model == null ? "nothing" : model.getClass().getSimpleName();
        throw new TemplateModelException("a function cannot take " + kind);
    }
}
