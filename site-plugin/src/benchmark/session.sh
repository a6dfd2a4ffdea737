#!/bin/bash
# session.sh [STORIES [ROUNDS]]: what a save takes in a session, without Maven, the watcher and the browser.
# Wants the plugin's classes (mvn -f site-plugin/pom.xml test-compile). Writes under site-plugin/target/benchmark.
set -e
here=$(cd "$(dirname "$0")" && pwd)
plugin=$(cd "$here/../.." && pwd)
stories=${1:-10000}
rounds=${2:-30}
work=$plugin/target/benchmark/session
mkdir -p "$work"
mvn -q -B -f "$plugin/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile="$work/classpath"
javac -d "$work/classes" -cp "$plugin/target/classes:$(cat "$work/classpath")" "$here"/corpus/*.java "$here"/session/*.java
rm -rf "$work/corpus" "$work/site"
java -cp "$work/classes" Corpus "$work/corpus" "$stories"
java -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmx2g \
    -cp "$work/classes:$plugin/target/classes:$(cat "$work/classpath")" \
    SessionRun "$work/corpus/newsroom" "$work/site" "$rounds"
