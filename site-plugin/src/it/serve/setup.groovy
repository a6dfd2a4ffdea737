// Asks the preview for its front page as soon as it answers, then for the same after an edit, and ends Maven as Ctrl+C does.
def answers = new File(basedir, 'answers.txt')
def log = new File(basedir, 'build.log')
def story = new File(basedir, 'content/articles/town/ferry.md')

def until = { Closure<Boolean> holds ->
    long end = System.nanoTime() + 120_000_000_000L
    while (System.nanoTime() < end && !holds()) {
        Thread.sleep(100)
    }
}

Thread.startDaemon('asks-the-preview') {
    try {
        def address = null
        until {
            def found = log.exists() ? log.text =~ /The site is at (http:\S+) until/ : null
            address = found != null && found.find() ? found.group(1) : null
            address != null
        }
        answers << new URL(address).text
        story.text = story.text.replace('The ferry sails', 'The ferry waits')
        until { new URL(address).text.contains('The ferry waits') }
        answers << new URL(address).text
    } catch (IOException e) {
        answers << e.toString()
    } finally {
        ProcessHandle.current().descendants().forEach { it.destroy() }
    }
}
return true
