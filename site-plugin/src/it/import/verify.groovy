def log = new File(basedir, 'build.log').readLines()
def summaries = log.findAll { it =~ /^\[INFO\] (Would import|Imported) 6 of 6 things from wordpress, 0 left and told, 0 lost; / }
assert summaries.size() == 3 : log.findAll { it.contains('lost') }
assert summaries[0].startsWith('[INFO] Would import')
assert log.count { it == '[INFO] files written: 7' } == 2
assert log.count { it == '[INFO] files unchanged: 7' } == 1

def site = new File(basedir, 'target/site')
[
    '2020/05/ferry/', '2020/05/ferry-again/', 'about/', 'category/town/', 'category/town/feed/', 'tag/boats/',
    'author/quay-desk/', 'media/uploads/2020/05/quay.png',
].each { address ->
    assert new File(site, address.endsWith('/') ? address + 'index.html' : address).isFile() : address
}
assert new File(site, '2020/05/ferry/index.html').text.contains('The first crossing.')
assert new File(site, '2020/05/ferry-again/index.html').text.contains('https://old.example/2020/05/ferry/')
assert log.any { it =~ /^\[ERROR\] .*from where\? Name a file or folder with -Dfrom=/ }
assert log.any { it =~ /^\[ERROR\] .*pom\.xml looks like nothing that is known; name what it is with -Dkind=/ }
