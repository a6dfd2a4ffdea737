package press.broadsheet.publish;

import press.broadsheet.host.Key;

/** Where the bytes lie that readers no longer see, so that they can be brought back. */
final class Safe {
    static final String FOLDER = "objects/";

    private Safe() {}

    static Key key(Sum sum) {
        String hex = sum.hex();
        return Key.record(FOLDER + hex.substring(0, 2) + '/' + hex);
    }
}
