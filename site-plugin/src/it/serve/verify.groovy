// The preview was answered, before and after an edit; it wrote nothing where a build writes, and ended when told to.
def answers = new File(basedir, 'answers.txt').text
assert answers.contains('The ferry sails')
assert answers.contains('The ferry waits')
assert answers.contains('/.broadsheet/preview.js')

def log = new File(basedir, 'build.log').text
assert log.contains('Built ')
assert !log.contains('SLF4J')
assert !log.contains('Exception')

assert new File(basedir, 'target/broadsheet-preview/site/index.html').exists()
assert !new File(basedir, 'target/site').exists()
return true
