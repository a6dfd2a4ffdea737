// Where the site goes: an empty repository.
assert ['git', 'init', '--quiet', '--bare', new File(basedir, 'post.git').path].execute().waitFor() == 0
