// Browses each service's description, one entry per service. Loads nothing from elsewhere.
window.onload = () => {
  window.ui = SwaggerUIBundle({
    urls: [/* services */],
    dom_id: '#docs',
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout'
  });
};
