// No dependency of this build on the BOM, lest Maven ask that first what spring-boot: means.
def bom = new File(localRepositoryPath, "dev/signalbox/signalbox-bom/${version}/signalbox-bom-${version}.pom")
bom.parentFile.mkdirs()
bom.bytes = new File(root, 'runtime/bom/pom.xml').bytes

evaluate(new File(root, 'runtime/spring-boot-starter/src/it/paste.groovy')).call(basedir, [new File(root, 'runtime/bom/README.md'): 0])
