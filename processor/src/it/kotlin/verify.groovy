def inRepository = { String path -> new File(localRepositoryPath, path) }
def classPath = [
    new File(basedir, 'target/classes'),
    inRepository("dev/signalbox/signalbox-core/${version}/signalbox-core-${version}.jar"),
    inRepository("org/jetbrains/kotlin/kotlin-stdlib/${kotlin}/kotlin-stdlib-${kotlin}.jar")
].join(File.pathSeparator)
def java = new File(System.getProperty('java.home'), 'bin/java').path
def run = [java, '-cp', classPath, 'com.acme.MainKt'].execute()
def said = new StringBuilder()
run.waitForProcessOutput(said, said)
assert said.toString().trim() == 'All are heard'
