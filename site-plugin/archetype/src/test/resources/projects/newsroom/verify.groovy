import java.nio.file.Files

// The archetype's own test has no words for what must be there, so this says it.
def made = new File(basedir, 'project/harbour-post')
['.gitignore', '.gitlab-ci.yml', '.github/workflows/publish.yml', '.mvn/jvm.config', 'README.md'].each {
    assert new File(made, it).isFile() : "$it was not made"
}
// What looks like a command to the engine that fills in must have come through.
def resources = new File(basedir, '../../../../src/main/resources/archetype-resources').canonicalFile
resources.eachFileRecurse { file ->
    def path = resources.toPath().relativize(file.toPath()).toString()
    if (file.isFile() && path != 'pom.xml' && path != 'content/site.yaml') {
        assert Files.mismatch(file.toPath(), made.toPath().resolve(path)) == -1 : "$path was changed on the way"
    }
}
def front = new File(made, 'target/site/index.html').getText('UTF-8')
assert front.contains('The Harbour &amp; Isle Post')
assert front.contains('The first edition is out')
assert new File(made, 'target/site/town/2026/11/20/first-edition/index.html').isFile()
assert new File(made, 'target/site/corrections/index.html').getText('UTF-8').contains('wrong day')

// It went to a place as an edition, which the job does too where it is told one.
assert new File(made, 'www/index.html').getText('UTF-8') == front
assert new File(made, 'www.broadsheet').isDirectory()
