package org.laurel.credentials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why something grave is done: a form that asks for nothing else.
public record Reason(
    @NotBlank(message = "Give the reason. It is kept in the record.")
        @Size(max = 500, message = "Keep the reason to 500 characters.")
        String reason) {}
