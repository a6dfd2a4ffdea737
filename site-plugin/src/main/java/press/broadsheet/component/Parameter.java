package press.broadsheet.component;

import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/**
 * A parameter that a component declares.
 *
 * @param name its name
 * @param type what its value must be
 * @param required whether it must be given
 * @param standard its value when it is not given, as a text would write it
 * @param about what it is for, a clause
 * @param at where it is declared
 */
record Parameter(
        String name, ParameterType type, boolean required, Optional<String> standard, String about, Position at) {}
