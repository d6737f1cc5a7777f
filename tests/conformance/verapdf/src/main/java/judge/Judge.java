// SPDX-FileCopyrightText: 2026 MLA Writer contributors
// SPDX-License-Identifier: Apache-2.0
package judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by veraPDF: one line of JSON for each file and profile. */
public final class Judge {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Judge() {}

  /** Arguments: profiles apart by commas, for example {@code 3a,ua1}, then the files. */
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int place = 1; place < arguments.length; place++) {
      for (String profile : arguments[0].split(",")) {
        System.out.println(JSON.writeValueAsString(judge(arguments[place], profile)));
      }
    }
  }

  private static Map<String, Object> judge(String file, String profile) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("profile", profile);
    PDFAFlavour flavour = PDFAFlavour.fromString(profile);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      line.put("accepted", result.isCompliant());
      line.put("checks", result.getTotalAssertions());
      line.put("findings", findings(result));
    } catch (Exception trouble) {
      // A file that can't be read isn't accepted; the reason goes into the line.
      line.put("accepted", false);
      line.put("checks", 0);
      line.put("findings", new String[] {trouble.toString()});
    }
    return line;
  }

  private static TreeSet<String> findings(ValidationResult result) {
    TreeSet<String> findings = new TreeSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        findings.add(
            assertion.getRuleId().getSpecification().getId()
                + " " + assertion.getRuleId().getClause()
                + "-" + assertion.getRuleId().getTestNumber()
                + ": " + assertion.getMessage()
                + " at " + assertion.getLocation().getContext());
      }
    }
    return findings;
  }
}
