def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('there is no site in target/site to compare with; build the site first') }
assert log.any { it =~ /^\[INFO\] target\/broadsheet\/diff\/index\.html: \d+ changes; / }
assert log.any { it == '[ERROR] Not approved: /town/2024/03/02/ferry/' }
assert log.any { it.contains('changes are not approved; look at target/broadsheet/diff/index.html') }
assert log.any { it =~ /^\[INFO\] target\/broadsheet\/diff\/index\.html: 0 changes; / }
assert log.any { it.contains('"HEAD~7" is neither a folder nor a revision of the repository in ') }
assert log.any { it.contains('where to? Write the address of the place as <url> of <site>') }
assert log.any { it.contains('nothing was published to /nowhere/at/all yet; publish first, or compare with something else') }

assert new File(basedir, 'target/site/town/2024/03/02/ferry/index.html').text.contains('left the quay at nine')
def before = new File(basedir, 'target/broadsheet/diff-work/revision/site/town/2024/03/02/ferry/index.html')
assert before.text.contains('left the quay at eight')
