package press.broadsheet.source;

/** How values of one type are written and read. */
interface Form {
    void write(Object value, BinaryWriter out);

    Object read(BinaryReader in);
}
