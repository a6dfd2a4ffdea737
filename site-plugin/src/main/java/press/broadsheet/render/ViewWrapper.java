package press.broadsheet.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.broadsheet.component.ComponentParams;
import press.broadsheet.content.Datum;
import press.broadsheet.content.Params;
import press.broadsheet.view.DataFolder;
import press.broadsheet.view.Html;
import press.broadsheet.view.TemplateFunction;
import press.broadsheet.view.View;

/**
 * Shows templates views, texts, numbers, truths, lists and data, and refuses everything else, so that no
 * object can slip into a template whose reads are not recorded.
 */
final class ViewWrapper implements ObjectWrapper {
    private final ViewProperties properties = new ViewProperties();

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        if (value instanceof View view) {
            return new ViewModel(view, properties.of(view.getClass()), this);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof List<?> list) {
            return new ListModel(list, this);
        }
        if (value instanceof TemplateFunction function) {
            return method(function);
        }
        if (value instanceof Params params) {
            return DataModels.params(params);
        }
        if (value instanceof Datum datum) {
            return DataModels.of(datum);
        }
        if (value instanceof DataFolder folder) {
            return DataModels.of(folder);
        }
        if (value instanceof DataFolder.DataNode node) {
            return DataModels.of(node);
        }
        if (value instanceof ComponentParams params) {
            return new ParamsModel(params, this);
        }
        throw new TemplateModelException(
                "templates may not see a " + value.getClass().getName());
    }

    private TemplateMethodModelEx method(TemplateFunction function) {
        return arguments -> {
            List<Object> plain = new ArrayList<>();
            for (Object argument : arguments) {
                plain.add(Unwrap.of((TemplateModel) argument));
            }
            try {
                return wrap(function.call(plain));
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException(e.getMessage(), e);
            }
        };
    }
}
