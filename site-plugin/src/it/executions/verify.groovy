def site = new File(basedir, 'target/site')
assert new File(site, 'index.html').text.contains('Library to open on Sundays')

def log = new File(basedir, 'build.log').readLines()
assert log.every { !(it =~ /--- (maven-site-plugin|site):/) } : 'Doxia ran'
assert log.every { !(it =~ /Download.*maven-metadata/) } : 'a plugin has no version'
assert log.count { it.startsWith('[INFO] Built ') } == 2

def folder = new File(localRepositoryPath, 'press/broadsheet/it/executions/1.0')
assert new File(folder, 'executions-1.0-site.zip').file
assert new File(folder, 'executions-1.0.pom').file

assert log.any { it.trim() == 'broadsheet:build' }
assert log.any { it.contains('broadsheet.explain') }
