/** Whether the default theme is whole: its words in every language it speaks. */
@org.jspecify.annotations.NullMarked
package press.broadsheet.theme;
