def log = new File(basedir, 'build.log').readLines()
def git = { String... words ->
    def process = (['git', '--git-dir', new File(basedir, 'post.git').path] + words.toList()).execute()
    def text = process.text
    assert process.waitFor() == 0 : words
    text
}

def published = log.findAll { it.startsWith('[INFO] Published edition ') }
assert published.size() == 2 : published
assert log.count { it ==~ /\[INFO\] Edition 1 is published already \([0-9a-f]{12}\): 0 sent, .*/ } == 1
assert log.any { it ==~ /\[INFO\] Restored edition 1 as edition 3 \([0-9a-f]{12}\): 0 sent, .*/ }

def files = git('ls-tree', '-r', '--name-only', 'gh-pages').readLines()
assert files.contains('index.html')
assert files.contains('town/2024/03/03/wall/index.html')
assert !files.contains('town/2024/03/04/quay/index.html')
assert git('show', 'gh-pages:town/2024/03/03/wall/index.html').contains('The wall is closed')
assert git('rev-list', '--count', 'gh-pages').trim() == '1' : 'the branch grows'
assert git('rev-parse', '--verify', 'broadsheet-records').trim()
