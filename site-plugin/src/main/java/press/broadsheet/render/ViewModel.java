package press.broadsheet.render;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.view.View;

/** A view as a template's hash. A property it does not have is an error, even where a default is given. */
final class ViewModel implements TemplateHashModelEx {
    private final View view;
    private final Map<String, MethodHandle> properties;
    private final ViewWrapper wrapper;

    ViewModel(View view, Map<String, MethodHandle> properties, ViewWrapper wrapper) {
        this.view = view;
        this.properties = properties;
        this.wrapper = wrapper;
    }

    View view() {
        return view;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        MethodHandle property = properties.get(key);
        if (property == null) {
            String name = view.getClass().getSimpleName().replaceFirst("View$", "");
            throw new TemplateModelException("a view of the kind " + name + " has no property \"" + key + "\"; "
                    + Nearest.remedy(key, properties.keySet(), "it has " + String.join(", ", properties.keySet())));
        }
        try {
            return wrapper.wrap((Object) property.invokeExact(view));
        } catch (RuntimeException | Error | TemplateModelException e) {
            throw e;
        } catch (Throwable e) {
            throw new TemplateModelException("the property \"" + key + "\" failed", new IllegalStateException(e));
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int size() {
        return properties.size();
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
        return new ListModel(List.copyOf(properties.keySet()), wrapper).asCollection();
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        throw new TemplateModelException("the properties of a view must be named one by one");
    }
}
