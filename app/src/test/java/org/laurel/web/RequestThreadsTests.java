package org.laurel.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Many who take their time hold up nobody.
@LaurelTest
class RequestThreadsTests {

  private static final String SLOW =
      """
      POST /bayou/sign-in HTTP/1.1
      Host: 127.0.0.1
      Content-Type: application/x-www-form-urlencoded
      Content-Length: 1000

      email=maya\
      """
          .replace("\n", "\r\n");

  @LocalServerPort int port;

  @Test
  void answersWhileMoreSendSlowlyThanThereAreThreads() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (var i = 0; i < 3 * RequestThreads.OF_THE_SYSTEM; i++) slow.add(sendingSlowly());
      awaitBusy();

      assertThat(new Client(port, "bayou").get("/catalogue").statusCode()).isEqualTo(200);
      assertThat(busy()).as("still sending").isEqualTo(RequestThreads.OF_THE_SYSTEM);
    } finally {
      for (var socket : slow) socket.close();
    }
  }

  @Test
  void takesThreadsOfTheSystemFirstAndVirtualOnesBeyond() throws Exception {
    var threads = RequestThreads.executor();
    var end = new CountDownLatch(1);
    var working = new CountDownLatch(RequestThreads.OF_THE_SYSTEM);
    for (var i = 0; i < RequestThreads.OF_THE_SYSTEM; i++)
      threads.execute(() -> {
        working.countDown();
        await(end);
      });
    assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();

    var beyond = CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), threads);
    assertThat(beyond.get(10, TimeUnit.SECONDS)).isTrue();
    end.countDown();
    while (CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), threads).join())
      Thread.onSpinWait(); // until one of the first is idle again
  }

  private Socket sendingSlowly() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(SLOW.getBytes(US_ASCII));
    return socket;
  }

  private void awaitBusy() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (busy() < RequestThreads.OF_THE_SYSTEM && System.nanoTime() < end) Thread.onSpinWait();
    assertThat(busy()).as("all at work").isEqualTo(RequestThreads.OF_THE_SYSTEM);
  }

  /// Threads of the system that wait for the rest of a form.
  private static long busy() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(it -> it.getKey().getName().startsWith("request-"))
        .filter(it -> List.of(it.getValue()).toString().contains("Http11InputBuffer"))
        .count();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
