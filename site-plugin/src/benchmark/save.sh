#!/bin/bash
# save.sh [STORIES [ROUNDS]]: what it takes from a save until a page open in Chromium shows it, without Maven.
# Wants chromium, chromedriver and the plugin's classes (mvn -f site-plugin/pom.xml test-compile).
# Writes under site-plugin/target/benchmark.
set -e
here=$(cd "$(dirname "$0")" && pwd)
plugin=$(cd "$here/../.." && pwd)
stories=${1:-10000}
rounds=${2:-20}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
driver=$(command -v chromedriver)
work=$plugin/target/benchmark/save
mkdir -p "$work"
mvn -q -B -f "$plugin/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeScope=test -Dmdep.outputFile="$work/classpath"
javac -d "$work/classes" -cp "$plugin/target/classes:$(cat "$work/classpath")" "$here"/corpus/*.java "$here"/save/*.java
rm -rf "$work/corpus" "$work/site"
java -cp "$work/classes" Corpus "$work/corpus" "$stories"
java -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmx2g \
    -Dlogback.configurationFile="$here/save/logback.xml" -Dchromium="$chromium" -Dwebdriver.chrome.driver="$driver" \
    -cp "$work/classes:$plugin/target/classes:$(cat "$work/classpath")" \
    SaveRun "$work/corpus/newsroom" "$work/site" "$rounds"
