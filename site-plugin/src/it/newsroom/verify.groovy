import java.nio.file.Files
import java.util.zip.ZipFile

def site = new File(basedir, 'target/site')
assert new File(site, 'index.html').text.contains('The ferry sails again')
def story = new File(site, 'town/2024/03/02/ferry/index.html')
assert story.text.contains('left the quay at eight')
assert site.listFiles({ it.name == 'project-info.html' } as FileFilter).length == 0

def log = new File(basedir, 'build.log').readLines()
assert log.every { !(it =~ /--- (maven-site-plugin|site):/) } : 'Doxia ran'
assert log.every { !(it =~ /Download.*maven-metadata/) } : 'a plugin has no version'
assert log.any { it.startsWith('[INFO] Held back: content/articles/town/budget.md: draft') }
assert !new File(site, 'town/2024/03/04/budget').exists()

def summaries = log.findAll { it.startsWith('[INFO] Built ') }
assert summaries.size() == 6 : summaries
assert !summaries[0].contains(': 0 rendered,')
[1, 2].each {
    assert summaries[it].contains(': 0 rendered,') : summaries[it]
    assert summaries[it].contains(', 0 removed;') : summaries[it]
}

def installed = new File(localRepositoryPath, 'press/broadsheet/it/newsroom/1.0/newsroom-1.0.zip')
new ZipFile(installed).withCloseable { zip ->
    def names = zip.entries().collect { it.name }
    assert names == names.toSorted()
    assert names.contains('index.html') && names.contains('town/2024/03/02/ferry/index.html')
}
assert Files.mismatch(installed.toPath(), new File(basedir, 'again.zip').toPath()) == -1L : 'two archives of one site differ'

assert log.count { it == '[INFO] Everything is made anew: no state of an earlier build' } == 2
assert log.any { it.startsWith('[INFO] /town/ is up to date') || it.startsWith('[INFO] /town/ is stale') }
assert log.any { it.startsWith('[INFO] Stories shown (2): ferry, library') }
def impact = log.findIndexOf { it.startsWith('[INFO] content/articles/town/ferry.md, in the site of ') }
assert impact > 0
assert log.findIndexOf { it.startsWith('[INFO] If it were removed: ') } > impact
assert log.any { it == '[INFO]   - /town/2024/03/02/ferry/' }
assert log.any { it =~ /^\[INFO\] Compared \d+ files with a clean build: no difference; / }
assert !new File(basedir, 'target/broadsheet/verify').exists()

assert log.count { it.endsWith('content/articles/town/library.md:4:8: boats is now ferry') } == 2
assert log.any { it == '[INFO] Would merge tag boats into ferry: 1 story changed' }
assert log.any { it == '[INFO] Merged tag boats into ferry: 1 story changed' }
assert log.any { it == '[INFO] Merged author quay-desk into town-desk: 1 story changed' }
def library = new File(basedir, 'content/articles/town/library.md').text
assert library.contains('\ntags: [ferry]   # by water\nauthors: [town-desk]\n')
assert new File(basedir, 'content/tags/ferry.md').text.contains('aliases: [/tags/boats/]')
assert new File(site, 'tags/boats/index.html').text.contains('https://harbour.example/tags/ferry/')
assert new File(site, 'authors/quay-desk/index.html').text.contains('https://harbour.example/authors/town-desk/')
assert log.any { it =~ /^\[INFO\] Held back: content\/articles\/town\/bridge\.md: scheduled until 2099-06-01T/ }
assert log.any { it =~ /^\[INFO\] The site next changes by the clock at / }
// "install" and "verify" check what "package" built; all is read once, and of what did not change nothing.
def checks = log.findAll { it =~ /^\[INFO\] Checked \d+ files for 2 held stories and 0 published addresses: 0 errors, 1 warning; / }
assert checks.size() == 2 : checks
assert log.any { it.startsWith('[WARNING] content/site.yaml') || it =~ /^\[WARNING\] .*a story has no image in the structured data/ }
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/broadsheet/check/report.sarif'))
assert sarif.version == '2.1.0' && sarif.runs[0].results*.level == ['warning']
assert new File(basedir, 'content/ledger.txt').readLines().any { it.startsWith('/town/2024/03/02/ferry/ x') }
assert log.any { it =~ /^\[ERROR\] .*Not due: the site next changes at / }
assert log.any { it =~ /^\[INFO\] Due: the site has to change since / }

def begun = new File(basedir, 'content/articles/town/the-quay-closed-again.md')
assert begun.text.startsWith('---\ntitle: "The quay: closed again"\ndate: 2026-11-23 06:00\n')
assert log.any { it == '[INFO] Wrote content/articles/town/the-quay-closed-again.md' }
assert log.any { it.contains('content/articles/town/the-quay-closed-again.md is there already') }
assert log.any { it.contains('it has no title; give it one with -Dtitle=') }

assert new groovy.json.JsonSlurper().parse(new File(basedir, '.broadsheet/schemas/story.json')).properties.title
assert log.count { it == '[INFO] .vscode/settings.json: written' } == 1
assert log.count { it == '[INFO] .vscode/settings.json: unchanged' } == 1

assert new File(basedir, '.broadsheet/cms/config.yml').text.contains('repo: harbour/post')
assert log.count { it == '[INFO] .broadsheet/cms/config.yml: written' } == 1
assert log.count { it == '[INFO] .broadsheet/cms/config.yml: unchanged' } == 1
