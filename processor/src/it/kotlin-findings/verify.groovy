def source = new File(basedir, 'src/main/kotlin/com/acme/Findings.kt')
def expected = source.readLines().collect { it =~ /\/\/ (\w+)$/ }.findAll { it.find() }.collect { it.group(1) }.sort()

// What kapt says at the place in the source; Maven repeats some of it at the end of its log.
def log = new File(basedir, 'build.log').text
def said = (log =~ /Findings\.kt:(\d+): error: \[Signalbox\/(\w+)]/).collect { [it[1], it[2]] }.unique().collect { it[1] }.sort()
assert said == expected
