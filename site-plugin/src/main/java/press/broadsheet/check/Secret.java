package press.broadsheet.check;

/**
 * A story or page that readers must not know of, or no more than its notice tells.
 *
 * @param path its file in the content folder
 * @param reason why and until when, a clause: {@code embargoed until 2026-12-03T06:00Z}
 * @param wholly whether nothing at all may be known; else its headline and address may be, but not its text
 */
record Secret(String path, String reason, boolean wholly) {}
