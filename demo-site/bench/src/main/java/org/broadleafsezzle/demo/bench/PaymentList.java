package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.admin.Administrator;

/** The list of payments of a shop, as an administrator's browser asks for it. */
final class PaymentList {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final int TIMES = Integer.getInteger("bench.looks", 60);
  private static final int WARM_UP = TIMES / 2;
  private static final String FILE = "/sezzle/payments.csv";
  private static final String OF_REQUESTS = "http-";

  private final Shop shop;
  private final Administrator administrator;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  PaymentList(Shop shop) throws IOException {
    this.shop = shop;
    administrator = Administrator.signIn(shop, Administrator.ADMIN);
  }

  /** The pages by turns, so that what else the machine does meets all of them. */
  List<PageCost> costsOf(List<String> pages) throws IOException {
    List<List<Double>> millis =
        pages.stream().map(page -> (List<Double>) new ArrayList<Double>()).toList();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      for (int page = 0; page < pages.size(); page++) {
        long start = System.nanoTime();
        read(pages.get(page));
        millis.get(page).add((System.nanoTime() - start) / NANOS_IN_MILLI);
      }
    }
    List<PageCost> costs = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      DatabaseWork.count(OF_REQUESTS, true);
      read(pages.get(page));
      DatabaseWork.stop();
      costs.add(
          new PageCost(median(millis.get(page)), DatabaseWork.statements(), DatabaseWork.rows()));
    }
    return costs;
  }

  /** Until the file of all payments begins; what follows is not read, and its end waited for. */
  PageCost costOfFile() throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      long start = System.nanoTime();
      try (InputStream answer = file()) {
        answer.read();
        millis.add((System.nanoTime() - start) / NANOS_IN_MILLI);
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return new PageCost(median(millis), 0, 0);
  }

  private static double median(List<Double> millis) {
    return Numbers.median(millis.subList(WARM_UP, millis.size()));
  }

  private void read(String page) throws IOException {
    try (InputStream answer = open(page)) {
      answer.readAllBytes();
    }
  }

  /** The database keeps what it has read, up to a limit. */
  void keepLittleInMemory() throws SQLException {
    shop.execute("SET CACHE_SIZE 4096");
  }

  /** The file of all payments, which the caller closes. */
  InputStream file() throws IOException {
    return open(FILE);
  }

  private InputStream open(String path) throws IOException {
    String cookies =
        administrator.session().cookies().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(shop.admin(path))).header("Cookie", cookies).build();
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " was answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
