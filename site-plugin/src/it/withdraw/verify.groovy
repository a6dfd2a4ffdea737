def www = new File(basedir, 'www')
def log = new File(basedir, 'build.log').readLines()
def holding = { File folder, String text ->
    def found = []
    folder.eachFileRecurse(groovy.io.FileType.FILES) { if (it.getText('ISO-8859-1').contains(text)) found << it }
    found
}

assert log.any { it == '[INFO] Would write into content/articles/town/serpent.md that it is withdrawn' }
assert log.any { it == '[INFO] Would purge the editions that hold it: 1' }
assert log.any { it =~ /^\[ERROR\] .*why\? Say with -Dnote=/ }
assert log.any { it =~ /^\[ERROR\] .*no story is meant by "dragon"/ }
assert log.any { it == '[INFO] Editions that hold it can no longer be brought back: 1' }
assert log.any { it =~ /^\[INFO\] Readers now see edition 2: 1 story gone \("A sea serpent in the harbour"\), / }
assert log.any { it =~ /^\[ERROR\] .*has no edition 1 that could be brought back/ }
assert log.any { it =~ /^\[ERROR\] http:\/\/127\.0\.0\.1:9\/: it could not be reached/ }

assert new File(www, 'town/2024/03/02/ferry/index.html').exists()
assert !new File(www, 'town/2024/03/03/serpent').exists()
assert holding(www, 'two humps').isEmpty()
assert holding(www, 'sea serpent').isEmpty()
assert holding(new File(basedir, 'www.broadsheet'), 'two humps').isEmpty()

def source = new File(basedir, 'content/articles/town/serpent.md').text
assert source.contains('\nwithdrawn:\n  date: ') && source.contains('\n  note: "It was a tree trunk."\n  notice: gone\n---\n')

def receipts = new File(basedir, 'target/broadsheet/publish').listFiles().findAll { it.name.startsWith('withdrawn-') }
assert receipts.size() == 1
def receipt = new groovy.json.JsonSlurper().parse(receipts[0])
assert receipt.edition == 2 && receipt.editionsPurged == [1] && !receipt.looked && !receipt.proven
assert receipt.addresses == ['http://127.0.0.1:9/town/2024/03/03/serpent/', 'http://127.0.0.1:9/old/serpent/']
assert receipt.files.any { it.url.endsWith('/town/2024/03/03/serpent/') && it.now == 'gone' }
assert new File(basedir, 'www.broadsheet/receipts/' + receipts[0].name).bytes == receipts[0].bytes
