package press.broadsheet.view;

/**
 * Something templates may look at. Its properties are its public methods marked {@link Property}; nothing
 * else is reachable. Every property reads facts through the recorder of the output being rendered.
 */
public interface View {}
