def log = new File(basedir, 'build.log').readLines()
def www = new File(basedir, 'www')

def published = log.findAll { it.startsWith('[INFO] Published edition ') }
assert published.size() == 2 : published
assert published[0] ==~ /\[INFO\] Published edition 1 \([0-9a-f]{12}\): \d+ sent, 0 deleted, 0 kept; \d+ kB; .*/
assert published[1] ==~ /\[INFO\] Published edition 2 \([0-9a-f]{12}\): \d+ sent, (\d+ copied there, )?[1-9]\d* deleted, [1-9]\d* kept; .*/
assert log.count { it ==~ /\[INFO\] Edition 1 is published already \([0-9a-f]{12}\): 0 sent, 0 deleted, \d+ kept; 0 B; .*/ } == 1

assert log.any { it ==~ /\[INFO\] Send town\/2024\/03\/04\/quay\/index\.html: new, \d+ kB/ }
assert log.any { it == '[INFO] Delete town/2024/03/03/wall/index.html: no longer part of the site' }
assert log.any { it.startsWith('[INFO] Would publish ') }

// What editors see of that beforehand: the pages that differ are fetched, and no more.
def fetched = log.findResult { it =~ /^\[INFO\] Fetched (\d+) of the (\d+) files of edition 1, [\d,]+ bytes$/ ?: null }
assert fetched && fetched[0][1].toInteger() > 0 && fetched[0][1].toInteger() < fetched[0][2].toInteger()
assert log.any { it =~ /^\[INFO\] target\/broadsheet\/diff\/index\.html: \d+ changes/ }

def edition = log.find { it ==~ /\[INFO\] Edition 2, .*; not signed; id [0-9a-f]{64}/ }
assert edition
assert log.any { it == '[INFO] The site of the last build is ' + edition[-64..-1] }
assert log.any { it == '[INFO]   added /town/2024/03/04/quay/ The quay opens' }
assert log.any { it == '[INFO]   removed /town/2024/03/03/wall/ The wall is closed' }

assert log.any { it.contains('"nowhere:" is no address of a place') || it.contains('nothing here publishes to nowhere: addresses') }
assert log.any { it.contains('nothing was published, since it would show what nobody may read yet:') }
assert log.any { it.contains('later/articles/town/budget.md is embargoed until 2099-01-01T00:00Z') }

assert log.any { it ==~ /\[INFO\] Restored edition 1 as edition 3 \([0-9a-f]{12}\): 0 sent, .*/ }
assert !new File(basedir, 'target/site').exists()
assert new File(www, 'town/2024/03/03/wall/index.html').text.contains('The wall is closed')
assert !new File(www, 'town/2024/03/04/quay').exists()
assert !new File(www, 'town/2024/03/04/budget').exists()
assert log.any { it.contains('which edition? Name it with -Dedition=') }
assert log.any { it.contains("Maven's settings have no <server> with the id unknown") }
assert log.every { !it.contains('open sesame') } : 'a password is in the log'
