import java.lang.module.ModuleFinder

def core = new File(localRepositoryPath, "dev/signalbox/signalbox-core/${version}/signalbox-core-${version}.jar")
def classPath = [new File(basedir, 'target/classes'), core].join(File.pathSeparator)
def java = new File(System.getProperty('java.home'), 'bin/java').path
assert [java, '-cp', classPath, 'com.acme.Pizzeria'].execute().text.trim() == 'Receivers that answered: 1'

// The core brings the annotations of JSpecify, and none of what it is built and tested with.
assert new File(basedir, 'target/tree.txt').readLines().collect { it.replaceAll(/^\W+/, '') } == [
    'com.acme:plain-java:jar:1',
    "dev.signalbox:signalbox-core:jar:${version}:compile".toString(),
    'org.jspecify:jspecify:jar:1.0.1:compile'
]
def effective = new File(basedir, 'target/effective-pom.xml').text
assert effective.contains('<artifactId>signalbox-core</artifactId>')
assert !effective.contains('org.springframework') && !effective.contains('postgres') && !effective.contains('junit')

// So it is with all that is published: no parent, and versions of nothing else.
def published = new File(localRepositoryPath, 'dev/signalbox').listFiles().findAll { it.name != 'signalbox-parent' }
assert published.size() >= 8
for (artifact in published) {
    def pom = new groovy.xml.XmlSlurper().parse(new File(artifact, "${version}/${artifact.name}-${version}.pom"))
    assert pom.parent.isEmpty() : artifact
    assert pom.dependencyManagement.dependencies.dependency.every { it.groupId == 'dev.signalbox' } : artifact
    assert pom.dependencies.dependency.every { it.scope != 'test' && it.version.text() ==~ /\d.*/ } : artifact
}

// A named module requires them by a name that does not depend on the name of the file. Each package is in one of them.
def jars = published.collect { new File(it, "${version}/${it.name}-${version}.jar").toPath() }.findAll { it.toFile().exists() }
def modules = ModuleFinder.of(*jars).findAll()*.descriptor().findAll { !it.packages().isEmpty() }
assert modules.size() >= 7
assert modules.every { it.name() == 'dev.signalbox' || it.name().startsWith('dev.signalbox.') } : modules*.name()
def packages = modules.collectMany { it.packages() }
assert packages == packages.unique(false)
