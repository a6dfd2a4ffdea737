package press.broadsheet.desk;

import java.util.Locale;
import java.util.Map;

/** The mappings of schemas to files as IntelliJ IDEA and its sisters keep them with a project. */
final class IdeaSchemas {
    private IdeaSchemas() {}

    /** The file, for schemas with the glob of their files each. */
    static String of(Map<String, String> globs) {
        StringBuilder entries = new StringBuilder();
        globs.forEach((schema, glob) -> {
            String name = "Broadsheet " + schema.substring(schema.lastIndexOf('/') + 1, schema.lastIndexOf('.'));
            entries.append(String.format(Locale.ROOT, """
                            <entry key="%1$s">
                              <value>
                                <SchemaInfo>
                                  <option name="name" value="%1$s" />
                                  <option name="relativePathToSchema" value="%2$s" />
                                  <option name="patterns">
                                    <list>
                                      <Item>
                                        <option name="pattern" value="true" />
                                        <option name="path" value="%3$s" />
                                        <option name="mappingKind" value="Pattern" />
                                      </Item>
                                    </list>
                                  </option>
                                </SchemaInfo>
                              </value>
                            </entry>
                    """, escaped(name), escaped(schema), escaped(glob)));
        });
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <project version="4">
                  <component name="JsonSchemaMappingsProjectConfiguration">
                    <state>
                      <map>
                %s      </map>
                    </state>
                  </component>
                </project>
                """, entries);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
