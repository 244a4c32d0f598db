def core = new File(localRepositoryPath, "dev/signalbox/signalbox-core/${version}/signalbox-core-${version}.jar")
def classPath = [new File(basedir, 'target/classes'), core].join(File.pathSeparator)
def java = new File(System.getProperty('java.home'), 'bin/java').path
assert [java, '-cp', classPath, 'com.acme.Pizzeria'].execute().text.trim() == 'Receivers that answered: 1'
