#!/bin/bash
# search.sh [STORIES]: makes the search of a newsroom of so many stories, no other page, and tells what the search page's
# script asks for until results stand. Wants the plugin's classes (mvn -f site-plugin/pom.xml test-compile) and node.
# Writes under site-plugin/target/benchmark.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
command -v node >/dev/null || fail "node is not on the search path"
stories=$(number "${1:-10k}")
folder=$work/search
mkdir -p "$folder"
quietly "$folder/classpath.log" mvn -B -f "$plugin/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile="$folder/classpath"
corpus "$folder/corpus" "$stories"
path=$plugin/target/classes:$(cat "$folder/classpath")
javac -d "$folder/classes" -cp "$path" "$here/search/SearchRun.java"
rm -rf "$folder/target"
java -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmx3g -cp "$folder/classes:$path" \
    press.broadsheet.build.SearchRun "$folder/corpus/newsroom" "$folder/target"
node "$here/search/transfer.js" "$folder/target/site" "$root/src/main/site/theme/search.js"
