/**
 * Kinds of invoices that this service knows, and the fields of each, in the order of the types in
 * tencentcloud-sdk-nodejs-ocr (`VatInvoiceInfo`, `VatElectronicInfo`, `TrainTicket`, `TaxiTicket`).
 */

/** Every field of a type is in the answer: text is empty and a mark is 0 where nothing was read. */
interface Fields {
	texts: readonly string[];
	marks: readonly string[];
	/** Words printed beside those that a VAT invoice has not, or has beside others. */
	labels?: Readonly<Record<string, { label: string; type: 'text' | 'number' }>>;
	/** The list of goods, where there is one, and the fields of each. */
	items?: { name: string; texts: readonly string[] };
}

export interface InvoiceKind {
	/** The name in SingleInvoiceInfos, and the SubType. */
	name: string;
	/** `Type` and its description. */
	type: number;
	typeDescription: string;
	subTypeDescription: string;
	/** Words of its title, the blanks left out. */
	title: RegExp;
	fields: Fields;
}

/** What a title of some kind of invoice holds, known to this service or not; blanks left out. */
export const ANY_TITLE = /发票$|发票联|[票据](?:\(|（|$)|行程单$/;

const words = (text: string) => text.split(' ');

const VAT_INVOICE: Fields = {
	texts: words(
		'CheckCode FormType TravelTax BuyerAddrTel BuyerBankAccount CompanySealContent TaxSealContent ' +
			'ServiceName City Title Kind Code Number NumberConfirm Date Total TotalCn PretaxAmount Tax ' +
			'MachineCode Ciphertext Remark Seller SellerTaxID SellerAddrTel SellerBankAccount Buyer ' +
			'BuyerTaxID Issuer Reviewer Province CodeConfirm Receiptor ElectronicFullNumber FormName ' +
			'SubTotal SubTax',
	),
	marks: words(
		'QRCodeMark AgentMark TransitMark OilMark CompanySealMark ElectronicFullMark BlockChainMark AcquisitionMark',
	),
	items: {
		name: 'VatInvoiceItemInfos',
		texts: words(
			'Name Specification Unit Quantity Price Total TaxRate Tax DateStart DateEnd LicensePlate VehicleType SerialNumber',
		),
	},
};

const VAT_ELECTRONIC: Fields = {
	texts: words(
		'Title Number Date PretaxAmount Tax Total TotalCn Seller SellerTaxID Buyer BuyerTaxID Issuer ' +
			'Remark SubTotal SubTax ServiceTypeLabel TotalCnMark TotalMark PretaxAmountMark TaxMark InvoicePageIndex',
	),
	marks: ['CompanySealMark'],
	items: {
		name: 'VatElectronicItems',
		texts: words(
			'Name Quantity Specification Price Total TaxRate Tax Unit VehicleType VehicleBrand ' +
				'DeparturePlace ArrivalPlace TransportItemsName PlaceOfBuildingService BuildingName ' +
				'EstateNumber AreaUnit Traveler TravelerID TravelDate TravelLevel',
		),
	},
};

const TRAIN_TICKET: Fields = {
	texts: words(
		'Title Number DateGetOn TimeGetOn Name StationGetOn StationGetOff Seat Total Kind SerialNumber ' +
			'UserID GateNumber TrainNumber HandlingFee OriginalFare TotalCn SeatNumber PickUpAddress ' +
			'TicketChange AdditionalFare ReceiptNumber',
	),
	marks: words('QRCodeMark ReimburseOnlyMark RefundMark TicketChangeMark'),
};

const TAXI_TICKET: Fields = {
	texts: words(
		'Title Code Number Date TimeGetOn TimeGetOff Price Mileage Total Place Province City Kind ' +
			'LicensePlate FuelFee BookingCallFee',
	),
	marks: words('QRCodeMark CompanySealMark'),
	labels: {
		Total: { label: '金额', type: 'number' },
		Price: { label: '单价', type: 'number' },
		Mileage: { label: '里程', type: 'text' },
		LicensePlate: { label: '车号', type: 'text' },
		TimeGetOn: { label: '上车', type: 'text' },
		TimeGetOff: { label: '下车', type: 'text' },
	},
};

const vat = (name: string, subTypeDescription: string, title: RegExp): InvoiceKind => ({
	...{ name, type: 3, typeDescription: '增值税发票', subTypeDescription, title },
	fields: VAT_INVOICE,
});
const fullyDigital = (name: string, subTypeDescription: string, title: RegExp): InvoiceKind => ({
	...{ name, type: 16, typeDescription: '全电发票', subTypeDescription, title },
	fields: VAT_ELECTRONIC,
});

/** The first kind whose title is found counts: the longer titles stand before those that they contain. */
export const INVOICE_KINDS: readonly InvoiceKind[] = [
	fullyDigital(
		'VatElectronicSpecialInvoiceFull',
		'电子发票(专用发票)',
		/电子发票[(（]增值税专用发票[)）]/,
	),
	fullyDigital('VatElectronicInvoiceFull', '电子发票(普通发票)', /电子发票[(（]普通发票[)）]/),
	vat('VatElectronicSpecialInvoice', '增值税电子专用发票', /增值税电子专用发票/),
	vat('VatElectronicCommonInvoice', '增值税电子普通发票', /增值税电子普通发票/),
	vat('VatSpecialInvoice', '增值税专用发票', /增值税专用发票/),
	vat('VatCommonInvoice', '增值税普通发票', /增值税普通发票/),
	{
		...{ name: 'TrainTicket', type: 2, typeDescription: '火车票', subTypeDescription: '火车票' },
		title: /(?:二等|一等|商务|硬|软)[座卧]/,
		fields: TRAIN_TICKET,
	},
	{
		...{ name: 'TaxiTicket', type: 0, typeDescription: '出租车发票' },
		subTypeDescription: '出租车发票',
		title: /出租(?:汽)?车/,
		fields: TAXI_TICKET,
	},
];

/** What SingleInvoiceInfos lists, null but for the one that was read (type `SingleInvoiceItem`). */
export const SINGLE_INVOICE_NAMES = words(
	'VatSpecialInvoice VatCommonInvoice VatElectronicCommonInvoice VatElectronicSpecialInvoice ' +
		'VatElectronicInvoiceBlockchain VatElectronicInvoiceToll VatElectronicSpecialInvoiceFull ' +
		'VatElectronicInvoiceFull MachinePrintedInvoice BusInvoice ShippingInvoice TollInvoice ' +
		'OtherInvoice MotorVehicleSaleInvoice UsedCarPurchaseInvoice VatInvoiceRoll TaxiTicket ' +
		'QuotaInvoice AirTransport NonTaxIncomeGeneralBill NonTaxIncomeElectronicBill TrainTicket ' +
		'MedicalOutpatientInvoice MedicalHospitalizedInvoice VatSalesList ElectronicTrainTicketFull ' +
		'ElectronicFlightTicketFull TaxPayment CustomsPaymentReceipt BankSlip OnlineTaxiItinerary ' +
		'CustomsDeclaration OverseasInvoice ShoppingReceipt SaleInventory ' +
		'MotorVehicleSaleInvoiceElectronic UsedCarPurchaseInvoiceElectronic ElectronicTollSummary',
);
