const { TencentCloudOcrApi } = require('./dist/credentials/TencentCloudOcrApi.credentials.js');
const { OcrGeneral } = require('./dist/nodes/OcrGeneral/OcrGeneral.node.js');

module.exports = { OcrGeneral, TencentCloudOcrApi };
