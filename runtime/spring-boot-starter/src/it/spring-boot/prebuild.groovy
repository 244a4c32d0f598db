def scripts = new File(root, 'runtime/spring-boot-starter/src/it')
def readme = new File(root, 'README.md')
evaluate(new File(scripts, 'paste.groovy')).call(basedir, [(readme): 0])
evaluate(new File(scripts, 'example.groovy')).call(basedir, readme, 'src/main/java/com/acme/UserSignals.java')
