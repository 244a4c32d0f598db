evaluate(new File(root, 'runtime/spring-boot-starter/src/it/paste.groovy')).call(basedir, [new File(root, 'runtime/README.md'): 0])

// The application, as it stands there.
def application = (new File(root, 'runtime/README.md').text =~ /(?s)```java\n(.*?)```/)[0][1]
def source = new File(basedir, 'src/main/java/com/acme/Pizzeria.java')
source.parentFile.mkdirs()
source.text = application
