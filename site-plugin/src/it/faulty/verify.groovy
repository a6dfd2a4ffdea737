def log = new File(basedir, 'build.log').readLines()

// All problems of the run at once, sorted, each one line with its place.
def errors = log.findAll { it =~ /^\[ERROR\] content\// }
assert errors.size() == 2 : errors
assert errors[0] =~ /^\[ERROR\] content\/articles\/town\/dateless\.md:\d+:\d+: error\[missing-key\]: .+; .+/
assert errors[1] =~ /^\[ERROR\] content\/articles\/town\/impossible\.md:3:7: error\[bad-date\]: .+; .+/
assert log.any { it.contains('The site was not built: 2 errors, 0 warnings') }
assert !new File(basedir, 'target/site').exists()

assert log.any { it.contains('broadsheet.now is "tomorrow"; write an instant such as 2026-11-23T06:00:00Z') }
assert log.any { it.contains('broadsheet.url is "harbour"; write an address such as https://news.example') }

assert log.every { !(it =~ /^\s+at press\.broadsheet/) } : 'a stack trace without -X'
