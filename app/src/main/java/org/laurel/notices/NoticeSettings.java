package org.laurel.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param quiet hours without mail in the reader's time zone, such as `18:00-07:00`, or `off`
/// @param from the address that mail comes from
@ConfigurationProperties("laurel.notices")
record NoticeSettings(@DefaultValue("18:00-07:00") String quiet, String from) {}
