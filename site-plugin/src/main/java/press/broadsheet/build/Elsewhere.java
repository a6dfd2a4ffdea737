package press.broadsheet.build;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import press.broadsheet.source.Digest;

/** A site that lies elsewhere: what its files are is known, and their bytes can be had one by one. */
public interface Elsewhere {
    /** What people are told it is, such as {@code Edition 12 at s3://bucket/site}. */
    String shown();

    /** The paths of all its files. */
    Set<String> paths();

    /**
     * Whether it has a file with just these bytes at a path.
     *
     * @param digest the digest that a build knows them by
     * @param file where they lie on this machine
     */
    boolean has(String path, Digest digest, Path file);

    /**
     * Brings files here, each to its path in a folder.
     *
     * @throws QuestionException if the place no longer has one as it was
     * @throws press.broadsheet.diagnostic.MachineException if the place or the disk fails
     */
    void fetch(Collection<String> paths, Path folder);
}
