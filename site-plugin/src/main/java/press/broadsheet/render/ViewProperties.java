package press.broadsheet.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.view.Property;

/** The properties of each class of view, looked up once. */
final class ViewProperties {
    private final ClassValue<SortedMap<String, MethodHandle>> known = new ClassValue<>() {
        @Override
        protected SortedMap<String, MethodHandle> computeValue(Class<?> type) {
            return find(type);
        }
    };

    SortedMap<String, MethodHandle> of(Class<?> type) {
        return known.get(type);
    }

    private static SortedMap<String, MethodHandle> find(Class<?> type) {
        TreeMap<String, MethodHandle> properties = new TreeMap<>();
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Property.class)) {
                try {
                    properties.put(
                            method.getName(), MethodHandles.publicLookup().unreflect(method));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(method + " cannot be called", e);
                }
            }
        }
        return Collections.unmodifiableSortedMap(properties);
    }
}
