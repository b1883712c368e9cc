package org.safeguardinghub.consent.basis.persistence;

import org.safeguardinghub.consent.basis.BasisMatrix;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The matrix is a file. With a mistake in it, this service does not start. */
@Configuration(proxyBeanMethods = false)
class BasisMatrixFile {

    @Bean
    BasisMatrix basisMatrix(DataFiles files, LegalBases legalBases) {
        return BasisMatrix.read(files.rows("basis-matrix.yaml", "bases"), legalBases);
    }
}
