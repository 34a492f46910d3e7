package org.broadleafsezzle.demo.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** An unpacked web application with a class loader of its own, as a servlet container runs it. */
final class WebApplication {
  private final String name;
  private final StandardContext context;

  WebApplication(String name, String path, Path folder, DemoDatabase database) {
    if (!Files.isDirectory(folder.resolve("WEB-INF"))) {
      throw new DemoException("The %s is not built: start with mvn -Pdemo.".formatted(name));
    }
    this.name = name;
    this.context = new StandardContext();
    context.setName(path);
    context.setPath(path);
    context.setDocBase(folder.toAbsolutePath().normalize().toString());
    context.addLifecycleListener(new ContextConfig());
    context.setParentClassLoader(WebApplication.class.getClassLoader());
    context.setLoader(new WebappLoader());
    context.setResources(resourcesWithAnIndex(context));
    context.setManager(managerWithoutPersistence());
    context.setJarScanner(noJarScanner());
    context.setContainerSciFilter(".*");
    context.setUnpackWAR(false);
    context.setFailCtxIfServletStartFails(true);
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesObjectStreamClassCaches(false);
    context.setClearReferencesThreadLocals(false);
    context.getNamingResources().addResource(database.asResource());
    Tomcat.addDefaultMimeTypeMappings(context);
    serveStaticFiles(context);
  }

  Context context() {
    return context;
  }

  /**
   * Waits for nothing: Tomcat has started the application before this is asked.
   *
   * @throws DemoException if the application did not come up; its log says why
   */
  void mustBeRunning() {
    if (context.getState() != LifecycleState.STARTED) {
      throw new DemoException("The %s did not start; the log above says why.".formatted(name));
    }
  }

  void stop() throws LifecycleException {
    context.stop();
  }

  /** Each class is looked for in more than a hundred jars. */
  private static StandardRoot resourcesWithAnIndex(Context context) {
    StandardRoot resources = new StandardRoot(context);
    resources.setArchiveIndexStrategy("bloom");
    return resources;
  }

  private static StandardManager managerWithoutPersistence() {
    StandardManager manager = new StandardManager();
    manager.setPathname(null);
    return manager;
  }

  private static StandardJarScanner noJarScanner() {
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    scanner.setScanManifest(false);
    scanner.setScanBootstrapClassPath(false);
    scanner.setJarScanFilter((type, jar) -> false);
    return scanner;
  }

  private static void serveStaticFiles(Context context) {
    Wrapper defaultServlet =
        Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
    defaultServlet.addInitParameter("listings", "false");
  }
}
