// The newsroom in a repository of its own, and then a line of it edited.
def git = { String... arguments ->
    def process = (['git'] + arguments.toList()).execute(null, basedir)
    process.waitForProcessOutput(System.out, System.err)
    assert process.exitValue() == 0 : arguments
}
git('init', '-q')
git('add', 'content')
git('-c', 'user.name=Town Desk', '-c', 'user.email=desk@harbour.example', 'commit', '-qm', 'The first edition')
def story = new File(basedir, 'content/articles/town/ferry.md')
story.text = story.text.replace('left the quay at eight', 'left the quay at nine')
return true
