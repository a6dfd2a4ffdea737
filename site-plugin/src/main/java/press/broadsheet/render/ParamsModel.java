package press.broadsheet.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;
import press.broadsheet.component.ComponentParams;
import press.broadsheet.diagnostic.Nearest;

/** The parameters of a component as its template's hash. One that it does not declare is an error. */
final class ParamsModel implements TemplateHashModel {
    private final ComponentParams params;
    private final ViewWrapper wrapper;

    ParamsModel(ComponentParams params, ViewWrapper wrapper) {
        this.params = params;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        if (!params.names().contains(key)) {
            String all = params.names().isEmpty() ? "none" : String.join(", ", params.names());
            throw new TemplateModelException("the component declares no parameter \"" + key + "\"; "
                    + Nearest.remedy(key, params.names(), "it declares " + all));
        }
        return wrapper.wrap(params.get(key));
    }

    @Override
    public boolean isEmpty() {
        return params.names().isEmpty();
    }
}
