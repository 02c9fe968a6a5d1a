package org.laurel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// A real mail server on the loopback interface.
class MailServer {

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailServer() {
    return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  }

  @Bean
  DynamicPropertyRegistrar mailSettings(GreenMail server) {
    return settings -> {
      settings.add("spring.mail.host", () -> "127.0.0.1");
      settings.add("spring.mail.port", () -> server.getSmtp().getPort());
    };
  }
}
