package press.broadsheet.view;

import press.broadsheet.content.Settings;

/** How readers reach the newsroom; each is empty when site.yaml does not give it. */
public final class ContactView implements View {
    private final Settings.Contact contact;

    ContactView(Settings.Contact contact) {
        this.contact = contact;
    }

    @Property("The newsroom's e-mail address.")
    public String email() {
        return contact.email();
    }

    @Property("The newsroom's telephone number.")
    public String telephone() {
        return contact.telephone();
    }

    @Property("The newsroom's postal address.")
    public String address() {
        return contact.address();
    }
}
