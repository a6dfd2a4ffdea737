package press.broadsheet.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** The properties of each class of view by name, in the order of their names, looked up once. */
final class ViewProperties {
    private static final MethodType ANY = MethodType.methodType(Object.class, View.class);

    private final ClassValue<Map<String, MethodHandle>> known = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return find(type);
        }
    };

    Map<String, MethodHandle> of(Class<?> type) {
        return known.get(type);
    }

    private static Map<String, MethodHandle> find(Class<?> type) {
        Map<String, MethodHandle> properties = new LinkedHashMap<>();
        Method[] methods = type.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (method.isAnnotationPresent(Property.class)) {
                try {
                    properties.put(
                            method.getName(),
                            MethodHandles.publicLookup().unreflect(method).asType(ANY));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(method + " cannot be called", e);
                }
            }
        }
        return Collections.unmodifiableMap(properties);
    }
}
